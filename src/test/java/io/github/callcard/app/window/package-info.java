@NullMarked
package io.github.callcard.app.window;

import org.jspecify.annotations.NullMarked;
