/** Starting when the user signs in to the computer. */
@NullMarked
package io.github.callcard.app.start;

import org.jspecify.annotations.NullMarked;
