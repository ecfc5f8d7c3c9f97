package io.github.callcard.app.station;

import io.github.callcard.app.settings.ColleaguesSettings;
import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.directory.Colleague;
import io.github.callcard.directory.Extensions;
import io.github.callcard.directory.ExtensionsFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the settings to the colleagues and their internal extensions. */
public final class Colleagues {

    private Colleagues() {}

    /**
     * The colleagues of the settings' file; a relative path is of the profile's folder.
     *
     * @throws UserException when the file cannot be read, naming the line where it is one
     */
    public static Extensions of(ColleaguesSettings settings, Profile profile) throws UserException {
        List<Colleague> colleagues = new ArrayList<>();
        if (settings.file().isPresent()) {
            Path file = profile.folder().resolve(settings.file().get());
            try (Reader text = Files.newBufferedReader(file)) {
                colleagues.addAll(ExtensionsFile.read(text));
            } catch (IllegalArgumentException e) {
                throw new UserException(file + ": " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UserException(
                        "The list of colleagues " + file
                                + " cannot be read; check \"colleagues.file\" in settings.json.",
                        e);
            }
        }
        List<Long> stems = new ArrayList<>();
        for (String number : settings.numbers()) {
            stems.add(stem(number));
        }
        return new Extensions(colleagues, stems);
    }

    private static long stem(String number) throws UserException {
        String digits = number.replaceAll("[\\s().+/-]", "");
        if (!digits.matches("[1-9][0-9]{3,13}") || !number.strip().startsWith("+")) {
            throw new UserException("settings.json: colleagues.numbers has \"" + number
                    + "\"; write the number of the house without the extension, such as +49 89 1234.");
        }
        return Long.parseLong(digits);
    }
}
