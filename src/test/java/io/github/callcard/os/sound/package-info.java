@NullMarked
package io.github.callcard.os.sound;

import org.jspecify.annotations.NullMarked;
