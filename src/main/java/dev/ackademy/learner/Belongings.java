package dev.ackademy.learner;

import dev.ackademy.store.Sql;

/**
 * What one room keeps for visitors. Signing in moves it to the account's visitor, an export tells it, and who deletes an
 * account has it erased. Each method runs in the caller's transaction, together with the other rooms' belongings.
 */
public interface Belongings {
    /** As an export calls it, such as {@code submissions}. */
    String name();

    /** Makes one visitor's belongings another's. Doing so again changes nothing, and nothing is lost. */
    void move(Sql sql, Visitor from, Visitor to);

    /** All of it, as values that JSON has: maps, lists, texts, numbers. */
    Object export(Sql sql, Visitor visitor);

    void erase(Sql sql, Visitor visitor);
}
