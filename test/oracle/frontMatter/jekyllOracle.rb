# Reads one case a line (JSON: files, config, page), answers with what Jekyll makes of its page, one line each.
# One process for all of them: starting Jekyll costs half a second, a site as small as these a few milliseconds.
require 'jekyll'
require 'json'
require 'tmpdir'
require 'fileutils'

class Heard
  attr_reader :lines
  def initialize; @lines = []; end
  attr_accessor :level, :formatter, :progname
  def add(*parts, &block); @lines << parts.compact.join(' '); end
  %i[debug info warn error].each { |name| define_method(name) { |*parts, &block| @lines << parts.compact.join(' ') + (block ? block.call.to_s : '') } }
end

def list(value)
  (value.is_a?(Array) ? value.flatten : [value]).compact.map(&:to_s)
end

def build(folder, config, page)
  # A site's zone and the dates it parsed outlive it.
  ENV['TZ'] = 'UTC'
  Jekyll::Utils.instance_variable_set(:@parse_date_cache, nil)
  heard = Heard.new
  Jekyll.logger = heard
  site = Jekyll::Site.new(Jekyll.configuration(config.merge('source' => folder, 'destination' => "#{folder}/_site", 'disable_disk_cache' => true)))
  site.reset
  site.read
  site.generate
  site.render
  relative = page.sub(%r!\A/!, '')
  found = (site.posts.docs + site.collections.values.flat_map(&:docs)).uniq.find { |doc| doc.relative_path == relative }
  found ||= site.pages.find { |one| one.relative_path.sub(%r!\A/!, '') == relative }
  said = heard.lines.join("\n")
  return { verdict: 'unpublished' } if found.nil? || (found.respond_to?(:collection) && !site.publisher.publish?(found))
  unread = !(File.read("#{folder}/#{page}", **Jekyll::Utils.merged_file_read_opts(site, {})) =~ Jekyll::Document::YAML_FRONT_MATTER_REGEXP)
  answer = { verdict: 'fine', url: found.url }
  answer[:unread] = true if unread
  if said =~ /YAML Exception reading [^:]*: (.*)/ || said =~ /(?:could not read file|Error reading file) [^:]*: (.*)/
    message = Regexp.last_match(1)
    answer[:verdict] = 'dataLost'
    answer[:message] = message[0, 200]
    answer[:line] = Regexp.last_match(1).to_i if message =~ /at line (\d+)/
    return answer
  end
  data = found.data
  answer[:title] = data['title'].to_s if data['title']
  date = data['date']
  # A page's date stays as YAML has it: a day is none yet.
  date = Time.utc(date.year, date.month, date.day) if date.instance_of?(Date)
  answer[:date] = Time.at(date.to_i).utc.strftime('%Y-%m-%dT%H:%M:%SZ') if date.is_a?(Time)
  answer[:tags] = list(data['tags']) unless list(data['tags']).empty?
  answer[:categories] = list(data['categories']) unless list(data['categories']).empty?
  answer
rescue Jekyll::Errors::FatalException, StandardError => e
  answer = { verdict: 'aborts', message: e.message.gsub(folder, '')[0, 200] }
  answer[:line] = Regexp.last_match(1).to_i if e.message =~ /at line (\d+)/
  answer
end

STDIN.each_line do |line|
  task = JSON.parse(line)
  Dir.mktmpdir('oracle-jekyll') do |folder|
    task['files'].each do |path, text|
      FileUtils.mkdir_p(File.dirname("#{folder}/#{path}"))
      File.binwrite("#{folder}/#{path}", text)
    end
    config = YAML.safe_load(task['config'], permitted_classes: [Date, Time]) || {}
    puts JSON.generate({ id: task['id'] }.merge(build(folder, config, task['page'])))
    STDOUT.flush
  end
end
