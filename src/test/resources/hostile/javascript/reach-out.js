// Dials the host, its network, the cloud's metadata and the sockets of services.
// outcome: run_time_error ended-early
// prints: host ECONNREFUSED
// prints: metadata ENETUNREACH
// prints: net ENETUNREACH
// prints: six ENETUNREACH
// prints: docker ENOENT
const net = require('net')
const dial = (name, ...where) =>
  net
    .connect(...where)
    .on('connect', () => console.log(name, 'GOT'))
    .on('error', (error) => console.log(name, error.code))
dial('host', @HOST@, '127.0.0.1')
dial('metadata', 80, '169.254.169.254')
dial('net', 80, '192.0.2.1')
dial('six', 80, '2001:db8::1')
dial('docker', '/var/run/docker.sock')
