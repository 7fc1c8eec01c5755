// A value or an error, for functions that can fail on what they are given.
//
//   Result<Tables> t = Tables::open("isnad.tables");
//   if (!t) std::fputs(t.error().message.c_str(), stderr);
//   else use(*t);
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace isnad {

/// What went wrong, in words meant for the person who gave the input.
struct Error {
    std::string message;
};

/// Holds either a T or an Error. Test it before taking the value.
template <class T>
class Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return held_.index() == 0; }
    T& operator*() { return std::get<0>(held_); }
    const T& operator*() const { return std::get<0>(held_); }
    T* operator->() { return &std::get<0>(held_); }
    const T* operator->() const { return &std::get<0>(held_); }
    const Error& error() const { return std::get<1>(held_); }

private:
    std::variant<T, Error> held_;
};

}  // namespace isnad
