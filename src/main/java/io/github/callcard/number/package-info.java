/**
 * The meaning of caller strings: reading what a line delivers, and writing a number the way the user's country does.
 */
@NullMarked
package io.github.callcard.number;

import org.jspecify.annotations.NullMarked;
