/// The program's version, as in its records of failures.
let programVersion = "0.1.0"
