"""The official Python client: PORT TRANSPORTS. Prints what client.mjs prints."""
import asyncio
import json
import sys

import socketio

port, transports = sys.argv[1:]


async def connect(client, *namespaces):
    address = f"http://127.0.0.1:{port}"
    await client.connect(address, namespaces=list(namespaces), transports=transports.split(","))


async def refusal():
    """What a client of its own is told: this library gives up all namespaces when one refuses."""
    stranger = socketio.AsyncClient(reconnection=False)
    told = asyncio.get_running_loop().create_future()
    stranger.on("connect_error", told.set_result, namespace="/locked")
    try:
        await connect(stranger, "/locked")
    except socketio.exceptions.ConnectionError:
        return await told


async def talk():
    client = socketio.AsyncClient(reconnection=False)
    loop = asyncio.get_running_loop()
    echoed, left = loop.create_future(), loop.create_future()
    client.on("echoed", lambda *args: echoed.set_result(args))
    client.on("disconnect", lambda: left.set_result(None))
    await connect(client, "/", "/chat")
    answered = await client.call("echo", ("한글 ñ 🎉", b"\x01\x02\x03", {"deep": [7]}))
    for text, data, thing in (answered, await echoed):
        print(text, ",".join(map(str, data)), json.dumps(thing, separators=(",", ":")))
    ids = client.namespaces
    print("two ids on one connection" if ids["/"] != ids["/chat"] else "one id")
    why = await refusal()
    print("refused", why["message"], json.dumps(why["data"], separators=(",", ":")))
    print(client.transport())
    await client.emit("put me out")
    await left
    print("put out")


asyncio.run(asyncio.wait_for(talk(), 20))
