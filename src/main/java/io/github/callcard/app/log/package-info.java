/** The log of a process, in which no number stands whole. */
@NullMarked
package io.github.callcard.app.log;

import org.jspecify.annotations.NullMarked;
