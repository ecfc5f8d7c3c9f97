/** The first run: from a program that knows nobody to one that shows who is calling. */
@NullMarked
package io.github.callcard.ui.signin;

import org.jspecify.annotations.NullMarked;
