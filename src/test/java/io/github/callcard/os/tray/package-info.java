@NullMarked
package io.github.callcard.os.tray;

import org.jspecify.annotations.NullMarked;
