"""What the tests of the ledger share: running the program, and a PostgreSQL server that lives as long as the tests."""
import atexit
import csv
import filecmp
import glob
import json
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ISNAD = str(pathlib.Path(os.environ.get('ISNAD', HERE.parent.parent / 'build' / 'isnad')).resolve())
NOW = '2026-04-01'


def run(*arguments, stdin=b'', timeout=600, **more):
    done = subprocess.run([ISNAD, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout, **more)
    return done.returncode, done.stdout.decode(), done.stderr.decode(errors='replace')


def write_news(path, news):
    pathlib.Path(path).write_text(''.join(json.dumps(n, ensure_ascii=False) + '\n' for n in news), encoding='utf-8')
    return path


def ingest(ledger, *files, now=NOW, **more):
    return run('ingest', '--ledger', ledger, '--now', now, *files, **more)


def export(ledger, folder, *options):
    status, _, err = run('export', '--ledger', ledger, *options, folder)
    assert status == 0, err
    return pathlib.Path(folder)


def table(folder, name):
    csv.field_size_limit(1 << 30)
    with open(pathlib.Path(folder) / f'{name}.csv', encoding='utf-8', newline='') as f:
        return list(csv.DictReader(f))


def same_folders(a, b):
    names = sorted(p.name for p in pathlib.Path(a).iterdir())
    assert names == sorted(p.name for p in pathlib.Path(b).iterdir())
    return filecmp.cmpfiles(a, b, names, shallow=False)[1:]      # ([different], [unreadable])


class Server:
    """A PostgreSQL server of the tests' own, in a folder that goes with them; None where PostgreSQL is not installed."""
    address = None

    @classmethod
    def start(cls):
        if cls.address:
            return cls.address
        programs = [*sorted(glob.glob('/usr/lib/postgresql/*/bin'), reverse=True), *os.environ.get('PATH', '').split(':')]
        found = next((p for p in programs if all(os.access(f'{p}/{name}', os.X_OK) for name in ('initdb', 'pg_ctl', 'createdb', 'psql'))), None)
        if not found:
            return None
        home = tempfile.mkdtemp(prefix='isnad-pg-')
        demote = {}
        if os.geteuid() == 0:                                   # the server refuses to run as root
            try:
                user = pwd.getpwnam('postgres')
            except KeyError:
                return None
            os.chown(home, user.pw_uid, user.pw_gid)
            demote = {'user': user.pw_uid, 'group': user.pw_gid, 'extra_groups': []}
        quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, 'cwd': home, **demote}
        data = f'{home}/data'
        subprocess.run([f'{found}/initdb', '-D', data, '-A', 'trust', '-U', 'isnad', '-E', 'UTF8', '--no-locale', '-N'], check=True, **quiet)
        subprocess.run([f'{found}/pg_ctl', '-D', data, '-w', '-l', f'{home}/log', '-o', f"-c listen_addresses='' -k {home} -c fsync=off", 'start'],
                       check=True, **quiet)

        def stop():
            subprocess.run([f'{found}/pg_ctl', '-D', data, '-m', 'immediate', 'stop'], **quiet)
            shutil.rmtree(home, ignore_errors=True)
        atexit.register(stop)
        cls.address, cls.programs, cls.home, cls.number, cls.demote = f'postgresql://isnad@/%s?host={home}', found, home, 0, demote
        return cls.address

    @classmethod
    def database(cls):
        """The address of an empty database."""
        cls.number += 1
        name = f'ledger{cls.number}'
        subprocess.run([f'{cls.programs}/createdb', '-h', cls.home, '-U', 'isnad', name], check=True, capture_output=True)
        return cls.address % name

    @classmethod
    def ask(cls, address, sql):
        """The first column of the first row, as text; empty where there is none."""
        done = subprocess.run([f'{cls.programs}/psql', '-XAtq', '-d', address, '-c', sql], check=True, capture_output=True)
        return (done.stdout.decode().splitlines() or [''])[0]
