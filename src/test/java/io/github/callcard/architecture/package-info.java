@NullMarked
package io.github.callcard.architecture;

import org.jspecify.annotations.NullMarked;
