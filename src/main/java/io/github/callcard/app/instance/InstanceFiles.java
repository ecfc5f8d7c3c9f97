package io.github.callcard.app.instance;

import io.github.callcard.os.UserSession;
import io.github.callcard.settings.Profile;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The files by which processes find the one program of a profile. In the user's own profile on Windows each session has its own,
 * so that a card comes where the user looks.
 *
 * @param lock held by the program while it runs
 * @param endpoint tells where it listens
 * @param socket the place for its socket where there is no better one
 */
record InstanceFiles(Path lock, Path endpoint, Path socket) {

    static InstanceFiles of(Profile profile) {
        return of(profile, session(profile));
    }

    /** The number of this process's session where each has a program of its own. */
    static OptionalInt session(Profile profile) {
        return profile.isOfEverySession() ? UserSession.number() : OptionalInt.empty();
    }

    /** @param session the number of this process's session; empty where a profile has one program for all */
    static InstanceFiles of(Profile profile, OptionalInt session) {
        String name = "instance" + (session.isPresent() ? "-" + session.getAsInt() : "");
        Path data = profile.data();
        return new InstanceFiles(data.resolve(name + ".lock"), data.resolve(name), data.resolve(name + ".sock"));
    }
}
