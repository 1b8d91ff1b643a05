"""Files for Tests/Faults/soak: what comes in, and by which way. Each is noted with its hash once it is there."""
import contextlib, hashlib, json, os, random, re, threading, time
from errno import EEXIST, ENOENT, ENOSPC, ENOTDIR


def article():
    number = random.getrandbits(48)
    lines = 300 if random.random() < 0.005 else random.choice([1, 1, 1, 2, 2, 3, 5])
    text = f"2024-05-{number % 28 + 1:02} 来源:云溪日报\n\n编号{number:x}\n"
    for line in range(lines):
        text += (
            f"1-4月,云溪市第{line}片区新签约项目{number % 997 + line}个,总投资{number % 83 + line}.5亿元,"
            f"同比增长{(number + line) % 37}.{line % 9}%。\n")
    return text.encode()


def rubbish():
    """Empty, filled with NUL, a program, in no character set, too large."""
    return random.choice([
        b"", bytes(random.randrange(100, 9000)), b"\x7fELF\0\0" + random.randbytes(5000), b"\x81\xff\xfe" * 400,
        "增长".encode() * 200_000])


class Dropper(threading.Thread):
    """Drops one file after another, in bursts now and then."""

    spool = trouble = notes = status = None
    stop = threading.Event()
    lock = threading.Lock()
    number = 0
    old = []
    isPaused = threading.Event()
    busy = 0

    def __init__(self, place):
        super().__init__()
        self.place = place
        self.start()

    def run(self):
        try:
            while not self.stop.is_set():
                for _ in range(random.randrange(50, 300) if random.random() < 0.005 else 1):
                    self.enter()
                    try:
                        self.drop()
                    finally:
                        self.leave()
                if random.random() < 0.02:
                    self.remove_empty()
                time.sleep(random.expovariate(4))
                # On a machine that has much else to do the load waits for the daemon.
                while Dropper.status().get("waiting", 0) > 1500 and not self.stop.is_set():
                    time.sleep(0.5)
        except Exception as error:
            Dropper.trouble(f"a dropper was stopped by {error!r}")

    # So that a disk can be filled while nobody is half-way through writing to it.

    def enter(self):
        while True:
            with Dropper.lock:
                if not Dropper.isPaused.is_set():
                    Dropper.busy += 1
                    return
            time.sleep(0.02)

    def leave(self):
        with Dropper.lock:
            Dropper.busy -= 1

    @staticmethod
    @contextlib.contextmanager
    def paused():
        with Dropper.lock:
            Dropper.isPaused.set()
        while Dropper.busy:
            time.sleep(0.02)
        try:
            yield
        finally:
            Dropper.isPaused.clear()

    @staticmethod
    def going():
        return contextlib.nullcontext()

    @staticmethod
    def batch(count):
        """Drops some from the calling thread, which has a place of its own."""
        dropper = object.__new__(Dropper)
        dropper.place = "batch"
        for _ in range(count):
            dropper.drop()

    @staticmethod
    def is_unfinished(name):
        return name.endswith((".part", ".tmp", "~"))

    # What

    def drop(self):
        kind, choice = "good", random.random()
        if choice < 0.08:
            kind, data = "bad", rubbish()
        elif choice < 0.2 and Dropper.old:
            data = random.choice(Dropper.old)
        else:
            data = article()
        # The same bytes twice at the same time, now and then.
        for _ in range(2 if random.random() < 0.02 else 1):
            self.put(kind, data)
        if random.random() < 0.002:
            self.leave_alone()

    def put(self, kind, data):
        ways = [self.renamed, self.renamed, self.renamed_inside, self.linked, self.nameless, self.pieces, self.tree,
                self.whole_tree]
        way = random.choice(ways)
        while True:
            with Dropper.lock:
                Dropper.number += 1
                number = Dropper.number
            # Names come again, but no two threads use one.
            name = random.choice([f"{number}.txt", f"新闻{number}.html", f"{self.place}-{number % 8}.txt"])
            draft = Dropper.spool / "drafts" / str(number)
            try:
                if (Dropper.spool / "incoming" / name).exists():
                    continue
                way(draft, name, data)
                break
            except OSError as error:
                # There is no incoming/ at the moment, or it is another one than a moment ago.
                if error.errno not in (ENOENT, EEXIST, ENOTDIR):
                    raise
                time.sleep(0.05)
        with Dropper.lock:
            note = {"sha": hashlib.sha256(data).hexdigest(), "kind": kind, "bytes": len(data), "way": way.__name__}
            Dropper.notes.write(json.dumps(note) + "\n")
            Dropper.notes.flush()
            if kind == "good" and len(data) < 4000:
                Dropper.old.append(data)
                del Dropper.old[:-5000]

    def leave_alone(self):
        """What is never read: a link, a pipe, a folder named like an article, an unfinished file."""
        path = Dropper.spool / "incoming" / f"alone{random.getrandbits(40)}"
        with contextlib.suppress(FileNotFoundError):
            random.choice([
                lambda: os.symlink("/etc/passwd", f"{path}.txt"), lambda: os.mkfifo(f"{path}.txt"),
                lambda: os.mkdir(f"{path}.txt"), lambda: path.with_suffix(".part").write_bytes(article())])()

    def remove_empty(self):
        """Uploaders remove their own folders, once they have become empty."""
        for folder, _, _ in os.walk(Dropper.spool / "incoming", topdown=False):
            with contextlib.suppress(OSError):
                if re.search("/(tree|whole|away)[^/]*(/[ab])*$", folder) and time.time() - os.stat(folder).st_mtime > 5:
                    os.rmdir(folder)

    # How

    def renamed(self, draft, name, data):
        draft.write_bytes(data)
        os.rename(draft, Dropper.spool / "incoming" / name)

    def renamed_inside(self, draft, name, data):
        hidden = Dropper.spool / "incoming" / f".{draft.name}.part"
        hidden.write_bytes(data)
        # Where incoming/ goes between the two, the file stays there under a name that nobody reads.
        os.rename(hidden, hidden.with_name(name))

    def linked(self, draft, name, data):
        draft.write_bytes(data)
        os.link(draft, Dropper.spool / "incoming" / name)
        draft.unlink()

    def nameless(self, draft, name, data):
        file = os.open(Dropper.spool / "incoming", os.O_TMPFILE | os.O_RDWR, 0o644)
        try:
            os.write(file, data)
            # Only with a folder's descriptor Python asks linkat(2) to follow the link.
            os.link(f"/proc/self/fd/{file}", Dropper.spool / "incoming" / name, src_dir_fd=file)
        finally:
            os.close(file)

    def pieces(self, draft, name, data):
        file = os.open(Dropper.spool / "incoming" / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        try:
            step = len(data) // random.randrange(1, 6) + 1
            for start in range(0, len(data), step):
                os.write(file, data[start : start + step])
                time.sleep(random.random() * 0.2)
        finally:
            os.close(file)

    def tree(self, draft, name, data):
        folder = Dropper.spool / "incoming" / f"tree{draft.name}" / "a" / "b"
        os.makedirs(folder)
        (folder / name).write_bytes(data)

    def whole_tree(self, draft, name, data):
        os.makedirs(draft / "a")
        (draft / "a" / name).write_bytes(data)
        os.rename(draft, Dropper.spool / "incoming" / f"whole{draft.name}")
