"""A Namespace class with its own book of who is where, and a start that takes its time."""
import asyncio
import inspect
import os
import uuid
from dataclasses import dataclass, field

import socketio
from aiohttp import web


@dataclass
class Visitor:
    name: str
    rooms: set = field(default_factory=set)


class Chat(socketio.AsyncNamespace):
    """Event names with a colon cannot be method names, so trigger_event looks them up."""

    def __init__(self):
        super().__init__("/")
        self.visitors = {}
        self.handlers = {"room:join": self.join, "room:leave": self.leave, "chat:message": self.say}

    async def trigger_event(self, event, *args):
        handler = self.handlers.get(event)
        if handler is None:
            return await super().trigger_event(event, *args)
        return await handler(*args)

    async def on_connect(self, sid, environ, auth=None):
        name = (auth or {}).get("name") or ""
        if not 1 <= len(name) <= 20:
            return False
        self.visitors[sid] = Visitor(name)

    async def on_disconnect(self, sid, reason=None):
        visitor = self.visitors.pop(sid, None)
        if visitor:
            for room in visitor.rooms:
                await self.announce("user:left", visitor, room, sid)

    async def join(self, sid, data):
        visitor, room = self.visitors[sid], data["room"]
        if room not in visitor.rooms:
            visitor.rooms.add(room)
            pending = self.enter_room(sid, room)
            if inspect.isawaitable(pending):
                await pending
            await self.announce("user:joined", visitor, room, sid)
        return {"ok": True}

    async def leave(self, sid, data):
        visitor, room = self.visitors[sid], data["room"]
        if room in visitor.rooms:
            visitor.rooms.remove(room)
            pending = self.leave_room(sid, room)
            if inspect.isawaitable(pending):
                await pending
            await self.announce("user:left", visitor, room, sid)
        return {"ok": True}

    async def say(self, sid, data):
        visitor, room = self.visitors[sid], data["room"]
        if room not in visitor.rooms:
            return {"ok": False, "code": "not_member"}
        message = {"id": str(uuid.uuid4()), "from": visitor.name, "room": room, "text": data["text"]}
        await self.emit("chat:message", message, room=room, skip_sid=sid)
        return {"ok": True, "id": message["id"]}

    async def announce(self, event, visitor, room, sid):
        await self.emit(event, {"user": visitor.name, "room": room}, room=room, skip_sid=sid)


async def main():
    sio = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")
    sio.register_namespace(Chat())
    app = web.Application()
    sio.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await asyncio.sleep(0.3)
    await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
    await asyncio.Event().wait()


asyncio.run(main())
