/** The parts of connections that several kinds of lines have. */
@NullMarked
package io.github.callcard.line.connection;

import org.jspecify.annotations.NullMarked;
