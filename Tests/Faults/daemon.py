"""The daemon and its disks, for Tests/Faults/soak."""
import json, os, subprocess
from pathlib import Path


class Disk:
    """A file system of its own, where that can be had, that can be filled to the last byte."""

    def __init__(self, folder, megabytes):
        self.folder = folder
        folder.mkdir()
        image = folder.with_suffix(".img")
        image.touch()
        os.truncate(image, megabytes << 20)
        line = f"mkfs.ext4 -q -m 0 -i 4096 {image} && mount -o loop,noatime {image} {folder}"
        self.is_mounted = os.getuid() == 0 and subprocess.run(line, shell=True).returncode == 0
        if not self.is_mounted:
            print(f"no file system of its own for {folder.name}: it will not be full")

    def fill(self):
        size = os.statvfs(self.folder).f_bavail * os.statvfs(self.folder).f_frsize
        with open(self.folder / "ballast", "wb", buffering=0) as file:
            try:
                os.posix_fallocate(file.fileno(), 0, size)
                while True:
                    file.seek(0, os.SEEK_END)
                    file.write(bytes(4096))
            except OSError:
                pass

    def make_room(self):
        (self.folder / "ballast").unlink(missing_ok=True)

    def remove(self):
        if self.is_mounted:
            subprocess.run(["umount", "-l", str(self.folder)])


class Daemon:
    """The daemon; it may only end when it is told to, and with the right status."""

    def __init__(self, home, program, config, trouble):
        own = home / "own"
        self.environment = {
            **os.environ, "STATE_DIRECTORY": str(own / "state"), "LOGS_DIRECTORY": str(own / "log"),
            "RUNTIME_DIRECTORY": str(home / "run"),
        }
        self.home, self.trouble = home, trouble
        self.command = [program, "run", "--spool", str(home / "spool"), "--config", str(config)]
        self.messages = open(home / "messages", "ab")
        self.lives, self.memory = 0, 0
        self.start()

    def start(self):
        self.lives += 1
        self.process = subprocess.Popen(self.command, env=self.environment, stderr=self.messages)

    def signal(self, *numbers):
        for number in numbers:
            self.process.send_signal(number)

    def note_memory(self):
        try:
            for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
                if line.startswith("VmHWM"):
                    self.memory = max(self.memory, int(line.split()[1]))
        except OSError:
            pass

    def state(self):
        """What its threads are at: processor time used, in ticks, and where they wait."""
        threads = [path for path in Path(f"/proc/{self.process.pid}/task").iterdir()]
        return [
            (path.name, (path / "stat").read_text().split()[2:15:11], (path / "wchan").read_text(),
             (path / "syscall").read_text()) for path in threads]

    def end(self, *numbers, expected):
        self.note_memory()
        if self.process.poll() is not None:
            return self.trouble(f"the daemon had ended by itself with {self.process.returncode}")
        self.signal(*numbers)
        try:
            status = self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.trouble(f"it did not end within a minute of {numbers}: {self.state()}")
            self.process.kill()
            return self.process.wait()
        if status not in expected:
            self.trouble(f"it ended with {status} after {numbers}")

    def status(self):
        try:
            return json.loads((self.home / "run/status.json").read_bytes())
        except FileNotFoundError:
            return {}
