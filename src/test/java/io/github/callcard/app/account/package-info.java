@NullMarked
package io.github.callcard.app.account;

import org.jspecify.annotations.NullMarked;
