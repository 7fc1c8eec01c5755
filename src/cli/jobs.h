// Work on many threads, handed over in the order in which it came.
//
//   Jobs<Document, Line> jobs(4, {.items = 64, .bytes = 64 << 20},
//                             [] { return [](Document& d, Line& l) { ... }; },   // called once for each thread: its own worker
//                             [](Line& l) { write(l); });                        // in order, never twice at a time
//   while (inputs.next(d)) jobs.push(std::move(d), size);                         // waits while too much is under way
//   jobs.finish();
//
// With one thread nothing is started: push() does the work itself.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace isnad::cli {

/// How much may be under way at once. One job is always let in, however big it is.
struct JobLimits {
    std::size_t items = 64;
    std::uint64_t bytes = std::uint64_t{64} << 20;
};

template <class Job, class Result>
class Jobs {
public:
    using Worker = std::function<void(Job&, Result&)>;

    Jobs(std::size_t threads, JobLimits limits, std::function<Worker()> make_worker, std::function<void(Result&)> sink)
        : limits_(limits), make_worker_(std::move(make_worker)), sink_(std::move(sink)), most_threads_(threads == 0 ? 1 : threads) {
        if (most_threads_ == 1) own_ = make_worker_();
    }
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;
    ~Jobs() { finish(); }

    void push(Job job, std::uint64_t bytes) {
        if (most_threads_ == 1) {
            Result result;
            own_(job, result);
            sink_(result);
            return;
        }
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return slots_.empty() || (slots_.size() < limits_.items && bytes_ + bytes <= limits_.bytes); });
        slots_.push_back(Slot{std::move(job), {}, bytes, false});
        bytes_ += bytes;
        ++waiting_;
        // Threads are started as the work comes: a single file needs only one.
        if (waiting_ > idle_ && threads_.size() < most_threads_) threads_.emplace_back([this] { run(); });
        lock.unlock();
        work_.notify_one();
    }

    /// Waits until all is done and handed over.
    void finish() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        work_.notify_all();
        for (std::thread& t : threads_) t.join();
        threads_.clear();
    }

    /// True where everything that was pushed has been handed over; may be asked by the sink about the moment after it.
    bool idle() {
        const std::lock_guard lock(mutex_);
        return slots_.size() <= 1;
    }

private:
    struct Slot {
        Job job;
        Result result;
        std::uint64_t bytes;
        bool done;
    };

    void run() {
        const Worker worker = make_worker_();
        std::unique_lock lock(mutex_);
        while (true) {
            ++idle_;
            work_.wait(lock, [&] { return waiting_ > 0 || ending_; });
            --idle_;
            if (waiting_ == 0) return;
            // Jobs are taken in order, so the waiting ones are the last of the deque. References into a deque stay good while
            // it grows and shrinks at its ends, and a slot stays until it is done.
            Slot& slot = slots_[slots_.size() - waiting_];
            --waiting_;
            lock.unlock();
            worker(slot.job, slot.result);
            lock.lock();
            slot.done = true;
            hand_over(lock);
        }
    }

    // Whoever finds the first job done hands over as many as are; the others go on working.
    void hand_over(std::unique_lock<std::mutex>& lock) {
        if (handing_over_) return;
        handing_over_ = true;
        while (!slots_.empty() && slots_.front().done) {
            Slot& first = slots_.front();
            lock.unlock();
            sink_(first.result);
            lock.lock();
            bytes_ -= slots_.front().bytes;
            slots_.pop_front();
            room_.notify_one();
        }
        handing_over_ = false;
    }

    JobLimits limits_;
    std::function<Worker()> make_worker_;
    std::function<void(Result&)> sink_;
    std::size_t most_threads_;
    Worker own_;

    std::mutex mutex_;
    std::condition_variable work_, room_;
    std::deque<Slot> slots_;  // under way, in order; the last `waiting_` of them have not been begun
    std::vector<std::thread> threads_;
    std::size_t waiting_ = 0;
    std::size_t idle_ = 0;
    std::uint64_t bytes_ = 0;
    bool handing_over_ = false;
    bool ending_ = false;
};

}  // namespace isnad::cli
