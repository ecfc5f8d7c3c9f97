package io.github.callcard.app.command;

import io.github.callcard.app.log.Logs;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.sync.snapshot.SnapshotFile;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.words.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.RunLast;

/** The command line as a whole. */
public final class Commands {

    private Commands() {}

    /**
     * All commands.
     *
     * @param usersProfile the user's own, where no other is named
     * @param surroundings asked before the first thing that a command does; for help and wrong usage only where the profile has
     *     settings, which choose the language
     * @param language of this computer, for those who set no other
     */
    public static CommandLine with(
            Supplier<Profile> usersProfile,
            Supplier<Surroundings> surroundings,
            Language language,
            PrintWriter out,
            PrintWriter err) {
        CommonOptions options = new CommonOptions(usersProfile, surroundings, language, out, err);
        WindowCommand program = new WindowCommand(options);
        return new CommandLine(program)
                .addSubcommand(new DemoCommand(options))
                .addSubcommand(new SyncCommand(options))
                .addSubcommand(new LookupCommand(options))
                .addSubcommand(new LinesCommand(options))
                .addSubcommand(new UrlsCommand(options))
                .addSubcommand(new WatchCommand(options))
                .addSubcommand(new CallCommand(options))
                .addSubcommand(new CallsCommand(options))
                .addSubcommand(new SearchCommand(options, program))
                .addSubcommand(new DialCommand(options))
                .addSubcommand(new OpenCommand(program))
                .addSubcommand(new UpdatesCommand(options, Version.text()))
                .addSubcommand(
                        "doctor",
                        new CommandLine(new DoctorCommand(options)).addSubcommand(new NumbersCommand(options)))
                .addSubcommand(new SigninCommand(options, Browser::open))
                .addSubcommand(new SignoutCommand(options, profile -> {
                    SnapshotFile.wipe(profile.snapshot(), options::note);
                    SealedFile.wipe(profile.activities(), options::note);
                    SealedFile.wipe(profile.callers(), options::note);
                    SealedFile.wipe(profile.journal(), options::note);
                }))
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, WrongUsage.paths())
                .setParameterExceptionHandler(new WrongUsage(options::translationsOfHelp, err))
                .setExecutionExceptionHandler(new BrokenCommand(options, err))
                .setExecutionStrategy(parsed -> {
                    options.speakHelp(parsed);
                    Integer helped = CommandLine.executeHelpRequest(parsed);
                    if (helped != null) {
                        return helped;
                    }
                    options.surroundings();
                    // The program itself logs to its folder, once it is known to be the only one.
                    Logs.toStandardError(options.verbose() ? "DEBUG" : "OFF");
                    return new RunLast().execute(parsed);
                });
    }
}
