// Answers with JSON that is nested deeper than parsers like.
// when: join
// outcome: wrong_answer checks-failed
socket.conn.write(`42["user:joined",${'['.repeat(100_000)}${']'.repeat(100_000)}]`)
socket.conn.write('42["__proto__",{"__proto__":{"x":1}}]')
socket.conn.write('451-["x",{"_placeholder":true,"num":99999999999}]')
socket.conn.write('4999999999999999999999["x"]')
