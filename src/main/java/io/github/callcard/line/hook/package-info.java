/** Calls that softphones hand over by running a program or opening a link. */
@NullMarked
package io.github.callcard.line.hook;

import org.jspecify.annotations.NullMarked;
