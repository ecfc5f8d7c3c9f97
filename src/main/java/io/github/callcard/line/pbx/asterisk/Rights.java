package io.github.callcard.line.pbx.asterisk;

/** The things that a user of the manager interface may ask for: looking at channels, and what the user does with calls. */
record Rights(boolean look, boolean dial, boolean hangUp) {

    static final Rights NONE = new Rights(false, false, false);

    /** The rights of whoever is answered this to {@code ListCommands}, which lists what he may. */
    static Rights of(ManagerMessage commands) {
        return new Rights(commands.has("Status"), commands.has("Originate"), commands.has("Hangup"));
    }
}
