/** Short tones, made here and played by the system. */
@NullMarked
package io.github.callcard.os.sound;

import org.jspecify.annotations.NullMarked;
