package dev.ackademy.app;

import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.store.Database;
import dev.ackademy.store.DatabaseUnavailable;
import dev.ackademy.web.Role;
import dev.ackademy.web.Texts;
import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ackademy account}: makes the first operator, gives roles, and lets somebody choose a new password. The database in
 * the data folder belongs to one process, so the site must not run meanwhile; with PostgreSQL it may.
 */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Makes an account, changes its role, or makes a link to choose a new password.")
final class AccountCommand implements Callable<Integer> {
    private enum Deed {
        CREATE,
        ROLE,
        RESET
    }

    @Parameters(index = "0", description = "create, role or reset")
    private Deed deed = Deed.CREATE;

    @Parameters(index = "1", description = "the account's name")
    private String name = "";

    @Option(names = "--role", defaultValue = "learner", description = "learner, instructor or operator")
    private String role = "learner";

    @Option(names = "--password-file", description = "a file with the password of a new account; asked for without it")
    private @Nullable Path passwordFile;

    @Option(names = "--data", description = "folder of the database; by default data/ beside the launcher")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            description = "a PostgreSQL, as jdbc:postgresql://…, instead of the file in --data")
    private @Nullable String databaseUrl;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Role wanted = Role.of(role)
                .filter(known -> known != Role.ANYONE)
                .orElseThrow(
                        () -> Refusal.usage("--role is learner, instructor or operator, but this is '" + role + "'."));
        Path folder = Home.data(data);
        if (databaseUrl == null) {
            DataFolder.make(folder);
        }
        try (Database database = Database.open(Optional.ofNullable(databaseUrl).orElse(Database.fileUrl(folder)))) {
            run(new Accounts(database, Clock.systemUTC(), System::nanoTime, List.of()), wanted);
            return 0;
        } catch (DatabaseUnavailable unavailable) {
            throw Refusal.ours(String.valueOf(unavailable.getMessage()));
        } catch (dev.ackademy.web.Refusal refused) {
            throw Refusal.usage(refused.in(Texts.load().in(dev.ackademy.kit.UiLanguage.EN)));
        }
    }

    private void run(Accounts accounts, Role wanted) throws Refusal {
        switch (deed) {
            case CREATE -> {
                Account made = accounts.create(name, password(), wanted);
                tell("Made the account '" + made.name() + "' (" + made.role().id() + ").");
            }
            case ROLE -> {
                accounts.setRole(existing(accounts), wanted);
                tell("'" + name + "' is now " + wanted.id() + ".");
            }
            case RESET ->
                tell("Within a day, '" + name + "' can choose a new password at the site's address with" + " /en/reset/"
                        + accounts.passwords().resetLink(existing(accounts)));
        }
    }

    private Account existing(Accounts accounts) throws Refusal {
        return accounts.find(name)
                .orElseThrow(() -> Refusal.usage("No account is called '" + name
                        + "'. Names are those that the site shows; capitals make no difference."));
    }

    private String password() throws Refusal {
        if (passwordFile != null) {
            return PasswordFile.text("--password-file", passwordFile);
        }
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> Refusal.usage("A new account needs a password, and nobody is at a terminal to"
                        + " type one. Name a file that holds it with --password-file."));
        char[] typed = console.readPassword("Password for %s: ", name);
        return typed == null ? "" : String.valueOf(typed);
    }

    private void tell(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
        }
    }
}
