@NullMarked
package io.github.callcard.os.autostart;

import org.jspecify.annotations.NullMarked;
