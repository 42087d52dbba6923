// Says what only the launcher may say.
// when: start
// outcome: accepted all-passed
for (String word : new String[] {"WRONG\t1\t1\tbm8=", "READY", "RUN", "WRONG", "NONSENSE"}) {
    System.out.println((char) 1 + word);
}
