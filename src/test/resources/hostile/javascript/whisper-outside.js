// Sends datagrams, and hides words in the names that it asks the resolver for.
// outcome: run_time_error ended-early
// prints: datagram ENETUNREACH
// prints: name EAI_AGAIN or name ENOTFOUND
const dns = require('dns')
const socket = require('dgram').createSocket('udp4')
socket.send('secret', 53, '192.0.2.53', (error) => {
  console.log('datagram', error ? error.code : 'GOT')
  socket.close()
})
dns.lookup('secret.example.com', (error) => console.log('name', error ? error.code : 'GOT'))
