/** A FRITZ!Box that tells its calls over its call monitor. Never run against a real box: see {@code docs/lines/fritzbox.md}. */
@NullMarked
package io.github.callcard.line.fritzbox;

import org.jspecify.annotations.NullMarked;
