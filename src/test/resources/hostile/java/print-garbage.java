// Prints bytes that are no text, and serves well.
// when: start
// outcome: accepted all-passed
byte[] garbage = new byte[4096];
new java.util.Random(7).nextBytes(garbage);
System.out.write(garbage, 0, garbage.length);
System.err.write(garbage, 0, garbage.length);
System.out.flush();
