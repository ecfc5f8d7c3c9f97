package io.github.callcard.app.instance;

/** Does what other processes ask for. Called on any thread, one request at a time; must return at once. */
@FunctionalInterface
public interface CommandHandler {

    Reply handle(Command command);
}
