package dev.ackademy.live;

import java.util.List;

/** Where the rooms of the house set up their namespaces before the live server starts. */
public interface Namespaces {

    /**
     * The namespace of this name, made at the first call. Only namespaces asked for here exist; a client that wants
     * another is refused.
     *
     * @param name {@code /}, or a slash and more; no comma and no question mark, which mean something on the wire
     * @throws IllegalArgumentException if the name has another shape
     */
    LiveNamespace namespace(String name);

    /** Those asked for until now, by name. Once the server has started there come no more. */
    List<LiveNamespace> all();
}
