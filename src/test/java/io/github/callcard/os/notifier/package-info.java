@NullMarked
package io.github.callcard.os.notifier;

import org.jspecify.annotations.NullMarked;
