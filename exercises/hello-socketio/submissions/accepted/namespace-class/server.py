"""A Namespace class that counts by sid, and a start that takes its time."""
import asyncio
import os
from collections import Counter

import socketio
from aiohttp import web


class Hello(socketio.AsyncNamespace):
    """An event name with a colon cannot be a method's name, so trigger_event looks at it."""

    def __init__(self):
        super().__init__("/")
        self.said = Counter()

    async def trigger_event(self, event, *args):
        if event == "echo:say":
            return await self.echo(*args)
        return await super().trigger_event(event, *args)

    async def on_connect(self, sid, environ, auth=None):
        await self.emit("welcome", {"sid": sid}, room=sid)

    async def on_disconnect(self, sid, reason=None):
        del self.said[sid]

    async def echo(self, sid, data):
        self.said[sid] += 1
        await self.emit("echo:reply", {"n": self.said[sid], "text": data["text"]}, room=sid)


async def main():
    sio = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")
    sio.register_namespace(Hello())
    app = web.Application()
    sio.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await asyncio.sleep(0.3)
    await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
    await asyncio.Event().wait()


asyncio.run(main())
