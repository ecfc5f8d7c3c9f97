package io.github.callcard.os.autostart;

import java.io.IOException;
import java.util.List;

/** The system's entry that starts one command when the user signs in. The entry is this program's own, by its name. */
public interface Autostart {

    /**
     * Makes the entry start this command from the next sign-in on; an entry that does so already is left as it is.
     *
     * @param command the program's whole path and its arguments
     * @return whether something had to be changed
     * @throws IOException when the system does not take it; the message says why, for the log
     */
    boolean turnOn(List<String> command) throws IOException;

    /**
     * Takes the entry away.
     *
     * @return whether there was one
     */
    boolean turnOff() throws IOException;
}
