@NullMarked
package io.github.callcard.call;

import org.jspecify.annotations.NullMarked;
