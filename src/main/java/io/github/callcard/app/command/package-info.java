/** The commands of the command line, a class each. */
@NullMarked
package io.github.callcard.app.command;

import org.jspecify.annotations.NullMarked;
