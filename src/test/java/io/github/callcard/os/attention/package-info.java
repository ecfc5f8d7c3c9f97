@NullMarked
package io.github.callcard.os.attention;

import org.jspecify.annotations.NullMarked;
