"""A Namespace class that asks the library who is in a room, and a start that takes its time."""
import asyncio
import inspect
import os

import socketio
from aiohttp import web


class Plaza(socketio.AsyncNamespace):
    """Event names with a colon cannot be method names, so trigger_event turns the colon into a low line."""

    async def trigger_event(self, event, *args):
        if event.startswith("say:") and not await self.name_of(args[0]):
            return {"code": "no_name", "ok": False}
        return await super().trigger_event(event.replace(":", "_"), *args)

    async def name_of(self, sid):
        session = await self.get_session(sid)
        return session.get("name")

    async def on_hello(self, sid, data):
        await self.save_session(sid, {"name": data["name"]})
        pending = self.enter_room(sid, f"person {data['name']}")
        if inspect.isawaitable(pending):
            await pending
        return {"ok": True}

    async def on_say_private(self, sid, data):
        room = f"person {data['to']}"
        delivered = len(list(self.server.manager.get_participants(self.namespace, room)))
        await self.emit("msg", await self.message("private", sid, data), room=room)
        return {"delivered": delivered, "ok": True}

    async def on_say_public(self, sid, data):
        await self.emit("msg", await self.message("public", sid, data))

    async def on_say_broadcast(self, sid, data):
        await self.emit("msg", await self.message("broadcast", sid, data), skip_sid=[sid])

    async def message(self, kind, sid, data):
        return {"from": await self.name_of(sid), "kind": kind, "text": data["text"]}


async def main():
    sio = socketio.AsyncServer(async_mode="aiohttp", cors_allowed_origins="*")
    sio.register_namespace(Plaza("/"))
    app = web.Application()
    sio.attach(app)
    runner = web.AppRunner(app)
    await runner.setup()
    await asyncio.sleep(0.3)
    await web.TCPSite(runner, "127.0.0.1", int(os.environ["PORT"])).start()
    await asyncio.Event().wait()


asyncio.run(main())
