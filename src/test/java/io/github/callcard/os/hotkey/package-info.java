@NullMarked
package io.github.callcard.os.hotkey;

import org.jspecify.annotations.NullMarked;
