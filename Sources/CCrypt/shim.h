/* libcrypt as Swift can see it: password hashes, by the C library's own hand. */
#ifndef PRACTICE_CCRYPT_SHIM_H
#define PRACTICE_CCRYPT_SHIM_H

#include <crypt.h>

#endif
