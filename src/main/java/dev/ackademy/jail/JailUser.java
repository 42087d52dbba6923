package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses the host's user for jailed programs when we are root. A root that stays root outside would own every file
 * that is bound in, and no limit on threads would count for it.
 */
final class JailUser {
    /** An account that an operator may make for it. */
    private static final String ACCOUNT = "ackademy-jail";

    /** Otherwise the first number from here that no account has: above people, below what systems give to services. */
    private static final int FIRST = 59_400;

    private JailUser() {}

    static int choose(Path passwords) {
        Map<Integer, String> accounts = new HashMap<>();
        try {
            for (String line : Files.readAllLines(passwords)) {
                String[] fields = line.split(":", -1);
                if (fields.length > 2) {
                    accounts.put(Integer.parseInt(fields[2]), fields[0]);
                }
            }
        } catch (IOException | NumberFormatException unreadable) {
            return FIRST; // a host without accounts in a file has none in our way either
        }
        for (Map.Entry<Integer, String> account : accounts.entrySet()) {
            if (account.getValue().equals(ACCOUNT) && account.getKey() != 0) {
                return account.getKey();
            }
        }
        int user = FIRST;
        while (accounts.containsKey(user)) {
            user++;
        }
        return user;
    }
}
