"""Measures practice and the floor in turns and prints the table. Called by Scripts/bench."""

import argparse
import datetime
import fcntl
import json
import os
import pty
import select
import shutil
import signal
import sqlite3
import statistics
import struct
import subprocess
import tempfile
import termios
import time

# As xterm sends them once a program has asked for its keypad, which both do.
DOWN, UP, RIGHT, LEFT = b"\x1bOB", b"\x1bOA", b"\x1bOC", b"\x1bOD"
NEXT_DAY, DAY_BEFORE, RUB_OUT = b"\x1b[6~", b"\x1b[5~", b"\x7f"
# A program is done with a key when its terminal has been silent this long.
SILENCE = 0.03
# No stray settings: one language, one terminal, one size.
ENVIRONMENT = {
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
    "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
}


class Session:
    """A program in a terminal of 80 by 24."""

    def __init__(self, words, shows=()):
        """Starts the program; its first frame is whole once one of these words stands in it."""
        start = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(words[0], words, ENVIRONMENT)
        self.first_frame, last = self.read(patience=10)
        while not any(word.encode() in self.first_frame for word in shows or ("",)):
            if last - start > 10:
                raise SystemExit(f"{words[0]}: the first frame does not show the day")
            printed, last = self.read(patience=10)
            self.first_frame += printed
        self.start_ms = (last - start) * 1000

    def read(self, patience=SILENCE):
        """What is printed until it is silent, and when the last of it came."""
        printed, last = b"", time.perf_counter()
        while select.select([self.terminal], [], [], patience if not printed else SILENCE)[0]:
            try:
                chunk = os.read(self.terminal, 1 << 16)
            except OSError:
                chunk = b""
            if not chunk:
                raise SystemExit(f"the program ended: {printed.decode(errors='replace')}")
            printed, last = printed + chunk, time.perf_counter()
        return printed, last

    def processor_ms(self):
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/schedstat") as file:
                total += int(file.read().split()[0])
        return total / 1e6

    def press(self, key):
        """Processor time in ms and bytes printed for one key."""
        before = self.processor_ms()
        os.write(self.terminal, key)
        printed, _ = self.read()
        return self.processor_ms() - before, len(printed)

    def choose(self, letter):
        """Presses the letter of a command; what it does is not counted with the next key.

        Letters outside a field wait a moment, since dictation looks like them.
        """
        self.press(letter)
        self.read(patience=0.2)

    def memory_mib(self):
        with open(f"/proc/{self.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def command(words, accepted=(0,)):
    """Wall-clock time in ms of a command from start to end, and what it printed."""
    start = time.perf_counter()
    done = subprocess.run(words, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True)
    elapsed = (time.perf_counter() - start) * 1000
    if done.returncode not in accepted:
        # Neither the words nor the output: they could hold a patient's data.
        raise SystemExit(f"{words[0]} {words[1]}: exit status {done.returncode}")
    return elapsed, done.stdout.decode()


def p99(values):
    return sorted(values)[min(len(values) - 1, len(values) * 99 // 100)]


def without_overlap(slots):
    """The free slots that stay free when those before them are booked."""
    free, ends = [], {}
    for slot in slots:
        if slot["start"] >= ends.get(slot["therapist"], ""):
            ends[slot["therapist"]] = slot["end"]
            free.append(slot)
    return free


class Samples:
    """Figures by name and program; of each the median over the runs."""

    def __init__(self):
        self.values = {}

    def add(self, name, program, value):
        self.values.setdefault((name, program), []).append(value)

    def median(self, name, program):
        values = self.values.get((name, program))
        return statistics.median(values) if values else None


def measure_screen(samples, program, words, day_surnames):
    session = Session(words, shows=day_surnames)
    samples.add("start", program, session.start_ms)
    for name, cycle in (
        ("cursor key", [DOWN, RIGHT, DOWN, LEFT, UP, DOWN, RIGHT, UP, LEFT, UP] * 6),
        ("day key", [NEXT_DAY] * 15 + [DAY_BEFORE] * 15),
    ):
        figures = [session.press(key) for key in cycle]
        times, sizes = [ms for ms, _ in figures], [size for _, size in figures]
        if not any(sizes):
            raise SystemExit(f"{program}: {name} changes nothing")
        samples.add(f"{name} p50", program, statistics.median(times))
        samples.add(f"{name} p99", program, p99(times))
        samples.add(f"{name} bytes", program, statistics.mean(sizes))
    samples.add("memory", program, session.memory_mib())
    session.close()


def measure_search(samples, words, surnames):
    session = Session(words)
    session.choose(b"2")
    session.choose(b"/")
    times = []
    for surname in surnames:
        letters = [letter.encode() for letter in surname.lower()[:6]]
        times += [session.press(letter)[0] for letter in letters]
        times += [session.press(RUB_OUT)[0] for _ in letters]
    samples.add("search p50", "practice", statistics.median(times))
    samples.add("search p99", "practice", p99(times))
    session.close()


def measure_views(samples, words):
    """The week and the month by their pages, and the free places for a wish at every letter."""
    session = Session(words)
    for name in ("week key", "month key"):
        session.choose(b"v")
        times = [session.press(key)[0] for key in [NEXT_DAY] * 15 + [DAY_BEFORE] * 15]
        samples.add(f"{name} p50", "practice", statistics.median(times))
        samples.add(f"{name} p99", "practice", p99(times))
    session.choose(b"v")
    session.choose(b"F")
    times = [session.press(letter.encode())[0] for letter in "45 di do ochtend na 9:00"]
    samples.add("place p50", "practice", statistics.median(times))
    samples.add("place p99", "practice", p99(times))
    session.close()


def measure_booking(samples, program, booking, nothing):
    """One booking: a command that books, less the same command that does not write."""
    idle, _ = command(nothing)
    whole, _ = command(booking)
    samples.add("booking", program, whole - idle)
    samples.add("booking, whole command", program, whole)


def write_undated(path, count):
    """Made-up patients who are all registered as born on a 1 January, as who had no papers is."""
    parts = "an ber cor dam els fro gra hoo ilse jou ker lim mun nol oost pra roo sta tuin ver".split()
    with open(path, "w", encoding="utf-8") as file:
        print("Achternaam;Voorletters;Geboortedatum", file=file)
        for number in range(count):
            name = "".join(parts[number // 20**place % 20] for place in range(3))
            initial = "ABCDEFGHJKLM"[number // 8000 % 12]
            print(f"{name.capitalize()};{initial}.;01-01-{1940 + number * 7919 % 60}", file=file)


def write_patients(path, count):
    """A list of made-up patients, as another system would write it."""
    with open(path, "w", encoding="utf-8") as file:
        print("Achternaam;Tussenvoegsel;Voorletters;Geboortedatum;Postcode;Telefoon", file=file)
        for number in range(count):
            prefix = "van der" if number % 3 == 0 else ""
            # Spread over ninety years, as people are.
            born = datetime.date(1930, 1, 1) + datetime.timedelta(days=number * 7919 % 32_850)
            print(
                f"Verzonnen{number};{prefix};A.B.;{born:%d-%m-%Y};{1000 + number % 9000} AB;"
                f"06{number:08}", file=file)


def main():
    options = argparse.ArgumentParser()
    for name in ("floor", "program", "file", "now"):
        options.add_argument(f"--{name}", required=True)
    options.add_argument("--runs", type=int, default=7)
    options = options.parse_args()
    day = options.now[:10]

    with tempfile.TemporaryDirectory(dir=os.path.dirname(options.file)) as folder:
        # On a copy: bookings change it.
        file = os.path.join(folder, "practice.db")
        shutil.copyfile(options.file, file)
        os.chmod(file, 0o600)
        database = sqlite3.connect(file)

        def column(sql, *values):
            return [row[0] for row in database.execute(sql, values)]

        patients, = column("SELECT count(*) FROM patient")
        appointments, = column("SELECT count(*) FROM appointment")
        on_day = column(
            "SELECT DISTINCT surname FROM patient JOIN appointment ON patient_id = patient.id"
            " WHERE day = ?", day)
        surnames = column("SELECT surname FROM patient ORDER BY id LIMIT 400")[::40]
        # A Sunday: the same command with nothing to tell.
        empty_day, = column("SELECT date(?, 'weekday 0')", day)
        with_sheet = column("SELECT patient_id FROM programme ORDER BY id LIMIT 1")
        numbers = column("SELECT id FROM patient ORDER BY id DESC LIMIT ?", options.runs + 1)
        database.close()
        if not on_day:
            raise SystemExit(f"nobody has an appointment on {day}")

        ours = [options.program, "--db", file, "--now", options.now, "--lang", "en"]

        def verb(*words):
            return [options.program, *words, "--db", file, "--now", options.now]

        floor = [options.floor, "show", file, day]
        samples = Samples()
        _, slots = command(
            verb("free", "--json", "--from", "2026-12-14", "--limit", str(20 * options.runs + 20)))
        slots = without_overlap(json.loads(slots))

        # The first run fills the caches and is not counted.
        for run in range(options.runs + 1):
            if run == 1:
                samples = Samples()
            measure_screen(samples, "floor", floor, on_day)
            measure_screen(samples, "practice", ours, on_day)
            measure_search(samples, ours, surnames)
            measure_views(samples, ours)
            slot = slots[run]
            date, hour = slot["start"].split("T")
            phrase = f"#{numbers[run]} {date} {hour} {slot['therapist']}"
            measure_booking(
                samples, "floor", [options.floor, "book", file, str(run), "1"],
                [options.floor, "book", file, str(run), "0"])
            measure_booking(
                samples, "practice", verb("book", phrase), verb("book", "--dry-run", phrase))
            wide, _ = command(verb(
                "free", "--limit", "20", "--from", day, "--to", "2027-02-15"))
            narrow, _ = command(verb("free", "--limit", "1", "--from", day, "--to", day), (0, 1))
            samples.add("free", "practice", wide - narrow)
            # The flags of 10 therapists with 20 appointments each.
            flags, _ = command(verb("coverage", "--json", "--on", day, "--limit", "200"))
            none, _ = command(verb("coverage", "--json", "--on", empty_day))
            samples.add("flags", "practice", flags - none)
            for patient in with_sheet:
                for format in ("text", "html"):
                    elapsed, _ = command(verb("sheet", str(patient), "--format", format))
                    samples.add(f"sheet {format}", "practice", elapsed)
                if shutil.which("weasyprint"):
                    page = os.path.join(folder, f"sheet-{run}.pdf")
                    elapsed, _ = command(
                        verb("sheet", str(patient), "--format", "pdf", "--output", page))
                    samples.add("sheet pdf", "practice", elapsed)

        # Once, since it takes long and fills the file.
        rows = os.path.join(folder, "patients.csv")
        write_patients(rows, 100_000)
        elapsed, _ = command(verb("import", "csv", rows, "--json"))
        samples.add("import", "practice", elapsed / 1000)
        write_undated(rows, 100_000)
        elapsed, _ = command(verb("import", "csv", rows, "--json", "--dry-run"))
        samples.add("import trial", "practice", elapsed / 1000)

        print(f"{patients:,} patients, {appointments:,} appointments; "
              f"median of {options.runs} runs in turns\n")
        report(samples)


# What is measured: name, words, unit, budget as a ratio to the floor, budget in the unit.
ROWS = (
    ("start", "start to first frame", "ms", 2.5, None),
    ("cursor key p50", "cursor key, CPU p50", "ms", 2.0, None),
    ("cursor key p99", "cursor key, CPU p99", "ms", None, 8),
    ("cursor key bytes", "cursor key, to the terminal", "bytes", 1.0, None),
    ("day key p50", "day key, CPU p50", "ms", 2.0, None),
    ("day key p99", "day key, CPU p99", "ms", None, 8),
    ("day key bytes", "day key, to the terminal", "bytes", 1.0, None),
    ("week key p50", "week key, CPU p50", "ms", None, None),
    ("week key p99", "week key, CPU p99", "ms", None, 8),
    ("month key p50", "month key, CPU p50", "ms", None, None),
    ("month key p99", "month key, CPU p99", "ms", None, 8),
    ("place p50", "letter in a wish for a place, CPU p50", "ms", None, None),
    ("place p99", "letter in a wish for a place, CPU p99", "ms", None, 10),
    ("search p50", "letter in a search, CPU p50", "ms", None, None),
    ("search p99", "letter in a search, CPU p99", "ms", None, 8),
    ("free", "first 20 free slots in 12 weeks", "ms", None, 10),
    ("flags", "flags of a day (10×20)", "ms", None, 8),
    ("booking", "one booking, on disk", "ms", 2.0, None),
    ("booking, whole command", "one booking, whole command", "ms", None, None),
    ("sheet text", "exercise sheet as text, whole command", "ms", None, 10),
    ("sheet html", "exercise sheet as HTML, whole command", "ms", None, 10),
    ("sheet pdf", "exercise sheet as PDF, whole command", "ms", None, 1500),
    ("import", "import of 100,000 patients", "s", None, 30),
    ("import trial", "trial of 100,000 born on a 1 January", "s", None, 30),
    ("memory", "memory after these keys", "MiB", None, 25),
)


def report(samples):
    print(f"{'':44}{'practice':>10}{'floor':>10}{'ratio':>8}  {'budget':<10}")
    missed = 0
    for name, words, unit, most_ratio, most in ROWS:
        value, base = samples.median(name, "practice"), samples.median(name, "floor")
        if value is None:
            print(f"{words:44}{'not measured':>10}")
            continue
        ratio = value / base if base else None
        budget = f"≤ {most_ratio:g}×" if most_ratio else f"≤ {most:g} {unit}" if most else ""
        fits = (not most_ratio or ratio is None or ratio <= most_ratio) and (
            not most or value <= most)
        missed += not fits
        floor_text = f"{base:.2f}" if base is not None else ""
        ratio_text = f"{ratio:.2f}×" if ratio is not None else ""
        words += f", {unit}"
        print(f"{words:44}{value:>10.2f}{floor_text:>10}{ratio_text:>8}  {budget:<10}"
              f"{'' if fits else ' over'}".rstrip())
    print(f"\n{missed} over budget." if missed else "\nAll within budget.")


main()
