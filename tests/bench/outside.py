#!/usr/bin/env python3
"""What `prongsai links --outside` takes for links to many slow hosts on loopback: seconds, processor seconds and memory, for a tenth
of the links and for all, as memory should not grow with them.

outside.py [PROGRAM] [LINKS] [HOSTS] [MILLISECONDS]      (build/release/prongsai, 2000, 50, 100)
"""
import asyncio
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ARGUMENTS = sys.argv[1:] + [None] * 4
PROGRAM = pathlib.Path(ARGUMENTS[0] or HERE.parent.parent / "build" / "release" / "prongsai").resolve()
LINKS, HOSTS, LATENCY = int(ARGUMENTS[1] or 2000), int(ARGUMENTS[2] or 50), int(ARGUMENTS[3] or 100) / 1000
BODY = b"<title>x</title><p>x</p>"


async def answer(reader, writer):
    try:
        while True:
            method, path, _ = (await reader.readuntil(b"\r\n\r\n")).split(b" ", 2)
            await asyncio.sleep(LATENCY)
            status = b"200 OK" if path.startswith(b"/page/") else b"404 Not Found"
            writer.write(b"HTTP/1.1 " + status + b"\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(BODY)
                         + (b"" if method == b"HEAD" else BODY))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def serve():
    """The ports of as many hosts, served until the program ends."""
    loop, ports, ready = asyncio.new_event_loop(), [], threading.Event()

    async def start():
        for _ in range(HOSTS):
            server = await asyncio.start_server(answer, "127.0.0.1", 0)
            ports.append(server.sockets[0].getsockname()[1])
        ready.set()

    def run():
        loop.run_until_complete(start())
        loop.run_forever()

    threading.Thread(target=run, daemon=True).start()
    ready.wait()
    return ports


def measure(folder, ports, links):
    anchors = "".join(f'<a href="http://host{i % HOSTS}.example:{ports[i % HOSTS]}/page/{i}">page number {i}</a>\n' for i in range(links))
    (folder / "index.html").write_text(f"<!doctype html><title>t</title>\n{anchors}")
    hosts = [f"host{i}.example" for i in range(HOSTS)]
    resolve = [word for i, host in enumerate(hosts) for word in ("--resolve", f"{host}:{ports[i]}:127.0.0.1")]
    began = time.monotonic()
    child = subprocess.Popen([PROGRAM, "links", folder, "--outside", "--allow", ",".join(hosts), *resolve], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    assert status == 0, status
    print(f"outside: {links} links over {HOSTS} hosts of {LATENCY * 1000:.0f} ms in {time.monotonic() - began:.1f} s, "
          f"{used.ru_utime + used.ru_stime:.2f} s of processor time, {used.ru_maxrss / 1024:.0f} MB", flush=True)


def main():
    ports = serve()
    with tempfile.TemporaryDirectory() as folder:
        for links in (LINKS // 10, LINKS):
            measure(pathlib.Path(folder), ports, links)


if __name__ == "__main__":
    main()
