"""A class per namespace, and a start that takes its time."""
import asyncio
import os

import socketio
from aiohttp import web


class Channel(socketio.AsyncNamespace):
    """Event names with a colon cannot be method names, so trigger_event turns them into some that can."""

    @property
    def name(self):
        return self.namespace[1:]

    async def trigger_event(self, event, *args):
        return await super().trigger_event(event.replace(":", "_"), *args)

    async def on_connect(self, sid, environ, auth=None):
        print(self.name, "connect", sid)
        await self.emit("ready", {"sid": sid, "ns": self.name}, room=sid)

    async def on_whoami(self, sid, *nothing):
        return self.name


class Chat(Channel):
    async def on_chat_message(self, sid, data):
        await self.emit("chat:message", {"text": data["text"], "from": sid})


class Notifications(Channel):
    async def on_alert_raise(self, sid, data):
        await self.emit("alert", {"text": data["text"], "level": data["level"]})


async def main():
    sio = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")
    sio.register_namespace(Chat("/chat"))
    sio.register_namespace(Notifications("/notifications"))
    app = web.Application()
    sio.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await asyncio.sleep(0.3)
    await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
    await asyncio.Event().wait()


asyncio.run(main())
