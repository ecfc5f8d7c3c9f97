@NullMarked
package io.github.callcard.os.x11;

import org.jspecify.annotations.NullMarked;
