-- Neovim's own LSP client against the language server: opens a draft, waits for findings, applies one quick fix.
-- GONGWEN_SESSION is JSON: command, draft, rule, result (the path that the outcome is written to, as JSON).
local session = vim.json.decode(vim.env.GONGWEN_SESSION)
local outcome = {}

local function wait_for(what, condition)
  if not vim.wait(20000, condition, 50) then error('timed out waiting for ' .. what) end
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(session.draft))
  vim.bo.filetype = 'gongwen'
  local id = assert(vim.lsp.start_client({ name = 'gongwen', cmd = session.command, root_dir = vim.fn.fnamemodify(session.draft, ':h') }))
  vim.lsp.buf_attach_client(0, id)
  wait_for('findings', function() return #vim.diagnostic.get(0) > 0 end)
  local client = vim.lsp.get_client_by_id(id)

  local finding
  outcome.findings = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code)
    table.insert(outcome.findings, { rule = code, line = diagnostic.lnum, message = diagnostic.message, source = diagnostic.source })
    if code == session.rule then finding = diagnostic end
  end
  assert(finding, 'no finding of ' .. session.rule)

  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, finding.lnum), only = { 'quickfix' } }
  local answer = assert(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000))[id]
  assert(answer.result, vim.inspect(answer))
  outcome.actions = {}
  for _, action in ipairs(answer.result) do table.insert(outcome.actions, action.title) end

  local action = answer.result[1]
  if not action.edit then action = client.request_sync('codeAction/resolve', action, 10000, 0).result end
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  wait_for('the finding to go', function()
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if diagnostic.lnum == finding.lnum and diagnostic.message == finding.message then return false end
    end
    return true
  end)
  outcome.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  client.stop()
  wait_for('the server to stop', function() return client.is_stopped() end)
end

local ok, message = pcall(run)
if not ok then outcome.error = message end
vim.fn.writefile({ vim.json.encode(outcome) }, session.result)
vim.cmd('qall!')
