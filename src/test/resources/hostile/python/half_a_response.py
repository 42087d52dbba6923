# Promises a long body, sends a piece of it, and keeps the rest.
# outcome: wrong_answer checks-failed or time_limit_exceeded stopped-answering
import asyncio, os
async def serve(reader, writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n0{")
    await writer.drain()
    await asyncio.sleep(1000)
async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", int(os.environ["PORT"])) as server:
        await server.serve_forever()
asyncio.run(main())
