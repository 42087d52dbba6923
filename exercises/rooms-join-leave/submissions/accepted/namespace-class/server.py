"""A Namespace class with its own book of who is where, and a start that takes its time."""
import asyncio
import inspect
import os
import re
from collections import defaultdict

import socketio
from aiohttp import web

ALLOWED = re.compile(r"[a-z0-9-]{1,32}")


class Rooms(socketio.AsyncNamespace):
    """Event names with a colon cannot be method names, so trigger_event looks them up."""

    def __init__(self):
        super().__init__("/")
        self.rooms_of = defaultdict(set)
        self.handlers = {
            "room:join": self.join, "room:leave": self.leave, "room:say": self.say, "room:list": self.list}

    async def trigger_event(self, event, *args):
        handler = self.handlers.get(event)
        if handler is None:
            return await super().trigger_event(event, *args)
        return await handler(*args)

    async def on_disconnect(self, sid, reason=None):
        self.rooms_of.pop(sid, None)

    async def join(self, sid, data):
        room = data.get("room")
        if not isinstance(room, str) or not ALLOWED.fullmatch(room):
            return {"ok": False, "code": "bad_room"}
        self.rooms_of[sid].add(room)
        pending = self.enter_room(sid, room)
        if inspect.isawaitable(pending):
            await pending
        return {"ok": True, "members": sum(room in rooms for rooms in self.rooms_of.values())}

    async def leave(self, sid, data):
        room = data["room"]
        if room in self.rooms_of[sid]:
            self.rooms_of[sid].remove(room)
            pending = self.leave_room(sid, room)
            if inspect.isawaitable(pending):
                await pending
        return {"ok": True}

    async def say(self, sid, data):
        room, text = data["room"], data["text"]
        if room not in self.rooms_of[sid]:
            return {"ok": False, "code": "not_member"}
        await self.emit("room:said", {"from": sid, "room": room, "text": text}, room=room)
        return {"ok": True}

    async def list(self, sid, *nothing):
        return sorted(self.rooms_of[sid])


async def main():
    sio = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")
    sio.register_namespace(Rooms())
    app = web.Application()
    sio.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await asyncio.sleep(0.3)
    await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
    await asyncio.Event().wait()


asyncio.run(main())
