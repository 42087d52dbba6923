// Sends JSON that is nested deeper than parsers like, and numbers larger. What cannot be read is dropped.
// when: join
// outcome: accepted all-passed
socket.conn.write(`2["user:joined",${'['.repeat(100_000)}${']'.repeat(100_000)}]`)
socket.conn.write('2["__proto__",{"__proto__":{"x":1}}]')
socket.conn.write('51-["x",{"_placeholder":true,"num":99999999999}]')
socket.conn.write('2999999999999999999999["x"]')
